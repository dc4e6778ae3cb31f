/** The folder of the checkout, from wherever the compiled test lies. */
import { packageRoot } from '../src/cli/packageRoot.js';

export const root = packageRoot();

#!/usr/bin/env node
/** The command line: one file a command. */
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { extractCommand } from './extract.js';

await yargs(hideBin(process.argv))
  .scriptName('readout')
  .command(extractCommand)
  .demandCommand(1)
  .strict()
  .parseAsync();

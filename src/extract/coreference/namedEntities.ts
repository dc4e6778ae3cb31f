/**
 * Names → entities of the article. In: the annotator's names, in text order. Out: one group for one real thing.
 * Full forms are joined first, so that a surname in a headline finds the full name below it; then short forms
 * take the full form that fits best, and of two that fit alike the one the article speaks of.
 */
import type { Annotation, EntityType } from '../../model/index.js';
import type { NameForms } from '../../schema/nameForms.js';
import type { World } from '../world.js';
import { groupOrganizations } from './groupOrganizations.js';
import { groupPersons } from './groupPersons.js';
import { groupPlaces } from './groupPlaces.js';
import type { NameGroup } from './nameGroup.js';

export function groupNames(annotation: Annotation, forms: NameForms, world: World): NameGroup[] {
  const ofType = (type: EntityType) => annotation.names.filter(name => name.type === type);
  const groups = [
    ...groupPersons(ofType('PERSON'), annotation, forms),
    ...groupPlaces(ofType('PLACE'), annotation, forms, world),
    ...groupOrganizations(ofType('ORGANIZATION'), annotation, forms, world),
  ];
  return groups.sort((a, b) => a.names[0]!.span.start - b.names[0]!.span.start);
}

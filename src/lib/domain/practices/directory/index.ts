/** The directory: bodies that published practices name, and whom to ask there. */
export { allNamesOf, bodiesMeant, bodiesNamed, type Bodies } from './bodies';
export { bodySlug } from './body-name';
export { bodyPage, type BodyPage } from './body-page';
export { directoryPage, type DirectoryQuery } from './directory-page';
export { directoryRows } from './directory-rows';
export { bodiesCounted, withBodies } from './narrowed-by-body';
export type { Asked, Way } from './naming';
export { sayOneBody, sayOneBodyWish, tellBodiesApart, tellBodiesApartWish } from './one-body';
export { WRITTEN_BODIES, namedIn, type NamedBody } from './naming';
export { otherNamesOfBodies, sameBodies, sameBodiesOf } from './same-body';

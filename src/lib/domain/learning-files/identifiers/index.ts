export { applyProposals, IDENTIFIER_WORDS } from './mark';
export { scanIdentifiers, type Known } from './scan';

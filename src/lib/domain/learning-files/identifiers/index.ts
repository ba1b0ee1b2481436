export { applyProposals, IDENTIFIER_WORDS, type IdentifierKind, type Mark } from './mark';
export { scanIdentifiers, type Known } from './scan';

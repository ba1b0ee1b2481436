export type { Block, Cell, Run } from './blocks';
export { linkKind, type LinkKind } from './links';
export { plainBlocks, plainRuns, plainText } from './plain-text';
export { readBlocks } from './read-blocks';
export { renderMarkdown } from './render';

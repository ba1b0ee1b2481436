export type { Block, Cell, Run } from './blocks';
export { linkKind, type LinkKind } from './links';
export { literal } from './literal';
export { plainText } from './plain-text';
export { readBlocks } from './read-blocks';
export { renderMarkdown } from './render';

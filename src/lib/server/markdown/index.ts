export { beginningOf } from './beginning-of';
export { literal } from './literal';
export { plainText } from './plain-text';
export { readBlocks } from './read-blocks';
export { renderMarkdown } from './render';
export { renderFor } from './render-for';

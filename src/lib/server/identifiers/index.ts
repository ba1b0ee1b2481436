export { askAboutWords, SHOWN, TAKE, type Asked } from './ask-about-words';
export { checkWording, type Checked } from './check-wording';
export { knownToReaders } from './known-to-readers';
export { marksBeside } from './marks-beside';
export { workspaceNames } from './workspace-names';
export { wordsIn } from './words-in';

/** Descriptions of practices from elsewhere, from a file or from what was pasted. */
export { practiceOfFile } from './practice-of-file';

export { attachToPractice, attachToPracticeWish } from './attach-to-practice';
export { fileOfPractice } from './file-of-practice';
export { filesOfPractice, practiceFiles } from './practice-files';
export { keepPracticeFiles, keepPracticeFilesWish } from './keep-practice-files';
export {
	bringPracticeFileBack,
	bringPracticeFileBackWish,
	keptForAWhile,
	takenOutOf,
	takenOutPracticeFiles
} from './taken-out-practice-file';

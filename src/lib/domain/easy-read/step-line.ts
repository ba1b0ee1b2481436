import type { Step } from './wording';

/** A line as pages show it; a picture without words only decorates. */
export const stepLine = ({ words, picture }: Step) => ({
	words,
	picture: picture && {
		blob: picture.file.blob,
		alt: picture.file.description,
		...(picture.file.pixels ?? { width: 1, height: 1 })
	}
});
export type StepLine = ReturnType<typeof stepLine>;

// What sends the assets opens a file and pipes it, and leaves an error of that file to nobody; Node ends the process then, and
// with it everybody's work. Files fail to open where a new build replaces them under a running server, and where the machine
// lets a process open no more of them. Here such an error ends the one answer, and its browser asks again.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const open = fs.createReadStream;

/** Lets streams of files close what they are piped into when they fail. To be called before the server is loaded. */
export function endAnswersOfFailedFiles() {
	fs.createReadStream = (...of) => {
		const stream = open(...of);
		const { pipe } = stream;
		stream.pipe = (answer, how) => {
			stream.once('error', () => answer.destroy());
			return pipe.call(stream, answer, how);
		};
		return stream;
	};
	syncBuiltinESMExports();
}

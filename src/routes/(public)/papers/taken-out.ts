/** What readers of an edition are told of issues that were taken out of it; empty where none was. */
export const takenOutInWords = (count: number): string =>
	count === 0
		? ''
		: `${count === 1 ? 'One issue was' : `${count} issues were`} taken out of this edition, since words in it were taken back. Please do not go by copies that still hold them.`;

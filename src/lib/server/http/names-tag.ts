/** Whether the tags in an `If-None-Match` name this one, weak or strong. */
export const namesTag = (asked: string | null, tag: string): boolean =>
	asked !== null && asked.split(',').some((each) => [tag, `W/${tag}`, '*'].includes(each.trim()));

/** What `@` and `#` offer to somebody who writes for themselves. */
export const peopleAndTopics = { from: '/mentions', signs: { '@': 'People', '#': 'Objectives and codes' } };

/** What they offer under a lesson: of people, those who read it. */
export const readersAndTopics = (lesson: string) => ({
	from: `/mentions?lesson=${lesson}`,
	signs: { '@': 'People who can read this lesson', '#': 'Objectives and codes' }
});

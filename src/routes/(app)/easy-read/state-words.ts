/** Where an easy read stands, in words. */
export const STATE_WORDS = { draft: 'Draft', checked: 'Checked', published: 'Published' } as const;

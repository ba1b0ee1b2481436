/** Beside the button of a form: that what is typed is kept, and that it is not said to anybody yet. */
export const DRAFT_SAVED = 'Draft kept for you alone at';

const words = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `May 2026`, of `2026-05`. */
export const monthInWords = (month: string): string => words.format(new Date(`${month}-15T12:00:00Z`));

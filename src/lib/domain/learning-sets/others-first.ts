/** Lets whoever else waits for the one thread go first: between two parts of what takes long. */
export const othersFirst = (): Promise<void> => new Promise((go) => setTimeout(go));

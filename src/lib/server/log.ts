import pino, { type Logger } from 'pino';

export type Log = Logger;

/** One JSON line an event on standard output. Callers give ids, counts and statuses, never what people wrote. */
export const makeLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** `2008-04-17`, `17/04/2008`, `17.4.08` */
export const NUMERIC =
	/(?<![\p{L}\d./-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(?<![\p{L}\d./-])(\d{1,2})([./-])\s?(\d{1,2})\5\s?(\d{4}|\d{2})(?![\d])/gu;
/**
 * `Thursday 17th of April 2008`, `17-Apr-08`, `17 de abril`, `5 Deireadh Fómhair` (a month of two words); the first group is a weekday
 * or a word that does not belong to it.
 */
export const WORDY =
	/(?<![\p{L}\d])(?:(\p{L}[\p{L}-]+\.?),?\s+(?:(?:den|de|le|el|the|o|dnia)\s+)?)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|ain|af|fed|il|ydd|eg|\.)?(?:\s+|-)(?:of\s+|de\s+|o\s+)?(\p{L}{3,}(?:\s+f[óo]mhair)?)\.?(?:(?:,?\s+|-)(?:de\s+|del\s+)?(['’]?\d{4}|['’]?\d{2})(?!\d|[:.]\d))?/giu;
/** `Thursday, April 17th, 2008` */
export const AMERICAN = /(?<![\p{L}\d])(?:(\p{L}+),?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s+(\d{4})/giu;
/** A day without its year that is all of a text: `24/11`, `17.03.` */
export const SHORT = /^(\d{1,2})(?:\/|\.(?=\d{2}\b|\d\.))(\d{1,2})\.?$/;
/** `Friday 19th`, of the month that the meeting is in or the next. */
export const WEEKDAY_AND_DAY =
	/(?<!\p{L})(\p{L}{3,})\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)(?!\s+(?:of\s+)?\p{L}{3,}\s+\d{4})(?!\p{L})/giu;

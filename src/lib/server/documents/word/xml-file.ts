/** How each XML file of a Word file begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** WordprocessingML (ECMA-376, part 1) and references to other files. */
export const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"`;

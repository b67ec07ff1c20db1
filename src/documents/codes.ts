// The closed lists of written documents; imports nothing.

/** Files that a document is written as: for Word and LibreOffice, for paper, for a browser. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'html'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

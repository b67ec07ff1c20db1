/** Marks that end a question in the scripts that people write to each other in here. */
const MARKS = /[?؟？]/u

/** Whether a text asks something. «Somebody is on the way» headed as a question would leave its reader looking for one. */
export const asks = (text: string | null): boolean => MARKS.test(text ?? '')

/** How a message of the agency is headed that is no answer: by what it is. */
export const fromAgency = (text: string | null) => (asks(text) ? 'mine.question' : 'mine.news')

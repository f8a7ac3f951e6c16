/** Digits in groups of two before the last three, as in India: `19,68,000`. */
export const indianGroups = '\\d{1,2}(?:,\\d{2})+,\\d{3}';

/** The digits of an amount with or without commas, as the format takes them: `1,250,000`, `19,68,000`, `1250.50`. */
export const amountDigits = `(?:\\d{1,3}(?:,\\d{3})+|${indianGroups}|\\d+)(?:\\.\\d+)?`;

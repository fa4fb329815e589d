/** Concepts of headings that several parts of the model ask for: one list each, so that `Context.carrying` looks once. */
export const ON_RECIPIENTS = ['recipients.heading'];
export const ON_OTHERS = ['recipients.heading', 'dpo.mention'];
export const ON_RIGHTS = ['rights.heading'];
export const ON_PURPOSES = ['purpose.heading'];
export const ON_DATA = ['data.heading'];

/** For the tests. */
export function build(options?: { readonly types?: boolean }): Promise<void>;
/** @param folder where it is written; `dist/action` where nothing is said */
export function buildAction(folder?: string): Promise<void>;

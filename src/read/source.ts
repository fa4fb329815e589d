/**
 * What `read` hands on: a policy's text, decoded, and where it came from.
 */

/** The formats that `parse` understands. */
export type Format = 'html' | 'markdown' | 'text';

/** One policy as read: nothing has been interpreted yet. */
export interface Source {
  /** As the user named it; relative to the working directory with `/` when found in a directory or by a glob; `-` for stdin. */
  readonly path: string;
  readonly format: Format;
  /** Decoded text without its byte order mark. All positions of the report count in its UTF-16 units. */
  readonly text: string;
}

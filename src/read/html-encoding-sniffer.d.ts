declare module 'html-encoding-sniffer' {
  /** Name of the encoding of an HTML page, by byte order mark and `<meta charset>`. */
  export default function sniff(bytes: Uint8Array, options?: { readonly defaultEncoding?: string }): string;
}

/**
 * Bytes from outside never run as anything: no sniffing, no script, no frame. A browser keeps them and asks each time whether it may still show them:
 * whoever sits there after a log-out may not.
 */
export const photoHeaders = (sha256: string, disposition: string): Record<string, string> => ({
  'Cache-Control': 'private, no-cache',
  ETag: `"${sha256}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': disposition,
});

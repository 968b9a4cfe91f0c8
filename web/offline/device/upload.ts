import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { type Answer, fetchInTime, judge, noAnswer } from './ask.ts';
import type { Ports } from './ports.ts';
import type { Bytes } from './seal.ts';

/** Bytes of one step of a resumable upload: what a weak line carries within half a minute. */
export const stepBytes = 128 * 1024;

let loaded: Promise<typeof import('tus-js-client')> | null = null;
/** The client is fetched with the first large file, not with the face. */
export const loadTus = (): Promise<typeof import('tus-js-client')> => {
  loaded ??= import('tus-js-client').catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
};

/** tus over a device's own way to the server, so that every request ends in time. */
function stackOver(ports: Pick<Ports, 'fetch' | 'sleep'>): HttpStack {
  return {
    getName: () => 'device',
    createRequest(method, url): HttpRequest {
      const headers: Record<string, string> = {};
      return {
        getMethod: () => method,
        getURL: () => url,
        setHeader(name, value) {
          headers[name] = value;
        },
        getHeader: (name) => headers[name],
        setProgressHandler: () => undefined,
        abort: async () => undefined,
        getUnderlyingObject: () => null,
        async send(body: Bytes | null): Promise<HttpResponse> {
          const init: RequestInit = {
            method,
            credentials: 'same-origin',
            headers,
            ...(body ? { body } : {}),
          };
          const answer = await fetchInTime(ports, url, init, body?.length ?? 0);
          if (!answer) throw new Error('No answer.');
          return {
            getStatus: () => answer.status,
            getHeader: (name) => answer.headers.get(name) ?? undefined,
            getBody: () => answer.text,
            getUnderlyingObject: () => null,
          };
        },
      };
    },
  };
}

interface Upload {
  bytes: Bytes;
  /** Digest of these bytes. */
  sha256: string;
  /** Where an earlier upload got to, or null. */
  begun: string | null;
  /** Told where to go on after a restart. */
  onBegun(address: string): Promise<void>;
  step?: number;
}

/** Brings bytes up in steps (tus 1.0) and goes on where a break left off. They are bound to their record afterwards. */
export async function uploadInSteps(
  ports: Pick<Ports, 'fetch' | 'sleep'>,
  { bytes, sha256, begun, onBegun, step = stepBytes }: Upload,
): Promise<Answer> {
  const { Upload } = await loadTus();
  let noted: Promise<void> = Promise.resolve();
  return new Promise((done) => {
    const upload: InstanceType<typeof Upload> = new Upload(bytes as never, {
      endpoint: '/api/uploads',
      uploadUrl: begun,
      metadata: { sha256 },
      chunkSize: step,
      retryDelays: null,
      storeFingerprintForResuming: false,
      httpStack: stackOver(ports),
      fileReader: {
        openFile: async () => ({
          size: bytes.length,
          slice: async (from, to) => {
            const value = bytes.slice(from, Math.min(to, bytes.length));
            // the client asks a piece for its `size`, which only blobs have by nature
            return { value: Object.assign(value, { size: value.length }), done: to >= bytes.length };
          },
          close: () => undefined,
        }),
      },
      onUploadUrlAvailable: () => {
        if (upload.url && upload.url !== begun) noted = onBegun(upload.url);
      },
      onSuccess: () =>
        void noted.then(
          () => done({ kind: 'yes', json: {} }),
          () => done(noAnswer),
        ),
      onError: (error) => {
        const answer = 'originalResponse' in error ? error.originalResponse : null;
        const told = answer
          ? judge(answer.getStatus(), answer.getHeader('retry-after') ?? null, answer.getBody())
          : noAnswer;
        // an upload that the server no longer knows, or knows otherwise, begins anew
        const lost = told.kind === 'no' || (told.kind === 'later' && [404, 409, 410].includes(told.status));
        const end = lost ? onBegun('').then(() => ({ ...noAnswer, all: false })) : Promise.resolve(told);
        void end.then(done, () => done(noAnswer));
      },
    });
    upload.start();
  });
}

declare module 'virtual:ground-worker' {
  /** Address of the script that draws the officers' map. */
  export const groundWorker: string;
}

const key = 'taru.leaving';
/** Storage may be switched off: then only this page knows. */
let here = false;

/** That somebody logged out here and the service does not know yet: its cookie is still good. */
export const leaving = {
  kept(): boolean {
    try {
      return here || localStorage.getItem(key) !== null;
    } catch {
      return here;
    }
  },
  keep(): void {
    here = true;
    try {
      localStorage.setItem(key, '1');
    } catch {
      // as above
    }
  },
  forget(): void {
    here = false;
    try {
      localStorage.removeItem(key);
    } catch {
      // as above
    }
  },
};

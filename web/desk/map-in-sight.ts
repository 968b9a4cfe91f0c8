import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Brings the map back into sight when something is chosen: where the page scrolls, a row of the list is far below map and sheet. */
export function useMapInSight(open: string | null): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) page.current?.querySelector('.map-view')?.scrollIntoView({ block: 'start' });
  }, [open]);
  return page;
}

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Brings the map back into sight when something is chosen: where the page scrolls, a row of the list is far below map and sheet. */
export function useMapInSight(open: string | null): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const map = open ? page.current?.querySelector('.map-view') : null;
    const frame = map && scrollerOf(map);
    if (frame) frame.scrollTop += map.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  }, [open]);
  return page;
}

/** What a person can scroll around an element. `scrollIntoView` also moves what nobody can move back: a page that hides what sticks out. */
function scrollerOf(element: Element): Element | null {
  let frame = element.parentElement;
  while (frame && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
  return frame;
}

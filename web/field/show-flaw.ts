/** Brings what is missing into sight, once it is said; the map behind stays where it is. */
export function showFlaw(): void {
  requestAnimationFrame(() => {
    const room = document.querySelector('.sheet-body');
    const flaw = [...document.querySelectorAll('.sheet .field-error')].find((it) => it.textContent?.trim());
    const place = flaw?.closest('fieldset, .field') ?? flaw;
    if (!room || !place) return;
    room.scrollBy({ top: place.getBoundingClientRect().top - room.getBoundingClientRect().top - 8 });
  });
}

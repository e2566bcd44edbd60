export function bringsFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/**
 * A file dropped where nothing takes it must not make the window leave its page and show the file instead. Call it
 * before anything is drawn: what takes files (file-drop.tsx) listens later and has the last word.
 */
export function keepPageWhenFilesDrop(): void {
  window.addEventListener('dragover', (event) => {
    if (!bringsFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  });
  window.addEventListener('drop', (event) => bringsFile(event) && event.preventDefault());
}

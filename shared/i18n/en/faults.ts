import type { faults as swedish } from '../sv/faults.ts';

export const faults: typeof swedish = {
  'file-too-large':
    'The file {{file}} is too large ({{megabytes}} MB, at most {{limit}} MB fits). The session is untouched: split the file and read the parts one by one.',
  'file-unreadable':
    'The file {{file}} could not be read. The session is untouched: check that the file is there and try again.',
  'table-binary':
    'The file {{file}} is not a text file. The session is untouched: save it as CSV or TXT in the program it comes from and try again.',
  'table-empty': 'The file {{file}} has no rows to read. The session is untouched: choose another file.',
  'table-quotes':
    'The file {{file}} has a quotation mark that never ends, near line {{line}}. The session is untouched: mend that line and try again.',
  'table-column-missing':
    'There is no column {{column}} in {{file}}. The session is untouched: choose one of the columns {{columns}}.',
  'table-column-unnamed':
    'The file {{file}} has several columns and none is chosen. The session is untouched: choose one of the columns {{columns}}.',
  'table-sheet-missing':
    'There is no sheet {{sheet}} in {{file}}, or it is empty. The session is untouched: choose one of the sheets {{sheets}}.',
  'workbook-damaged':
    'The file {{file}} is damaged or is not an Excel file. The session is untouched: open the file in Excel, save it anew and try again.',
  'workbook-locked':
    'The file {{file}} is protected by a password. The session is untouched: save a copy without a password and read that one.',
  'workbook-other':
    'The file {{file}} is not an Excel file of the kind that can be read. The session is untouched: save it as an Excel workbook (.xlsx) or CSV and read that file.',
  'workbook-too-large':
    'The file {{file}} is too large when unpacked (at most {{limit}} MB fits). The session is untouched: copy the column with the text to a new workbook and read that one.',
  'session-file-damaged':
    'The file {{file}} is damaged or is not a Rådslag session. Your sessions are untouched: use another copy of the file.',
  'session-file-newer':
    'The file {{file}} was made with a newer version of Rådslag. Your sessions are untouched: update Rådslag and open the file again.',
  'session-newer':
    'The session {{title}} was made with a newer version of Rådslag. It is untouched: update Rådslag to open it.',
  'session-missing':
    'The session is no longer on this laptop. Other sessions are untouched: go back to the list.',
  'session-busy': 'The session is open in another window. Nothing is lost: go on in that window.',
  'host-gone':
    'The background program of Rådslag does not answer. What was saved is safe: close the window and start Rådslag again.',
  'earlier-start':
    'This page belongs to an earlier start of Rådslag. What was saved is safe: go on in the new window, or at the new address from the terminal.',
  'voting-not-open': 'The voting is not open, so the ballot was not taken. Earlier ballots are kept.',
  'target-in-voting':
    'The room is voting on {{title}}, so it stays as it is. Nothing has been changed: end the voting first.',
  'ballot-over-budget':
    'The ballot has more dots than the {{budget}} each person has. It is not saved: remove dots and save again.',
  'ballot-over-target':
    'The ballot has more than {{perTarget}} dots on one item. It is not saved: move dots and save again.',
  'ballot-unknown-target': 'The ballot names something that is not in the voting. It is not saved.',
  'folder-missing': 'The folder {{path}} does not exist. Nothing has been changed: choose another folder.',
  'folder-is-file':
    'There is a file named {{path}} where the folder would be. Nothing has been changed: choose another folder.',
  'folder-readonly':
    'It is not possible to write in {{path}}. Nothing has been changed: choose another folder.',
  'folder-relative': 'Write the whole path of the folder, for example {{example}}.',
  'disk-full':
    'The disk is full, so {{path}} could not be saved. What was saved is safe: free some space and try again.',
  'path-too-long':
    'The path {{path}} is too long. The session is untouched: choose a folder with a shorter name.',
  'file-busy':
    'The file {{path}} is in use by another program. The session is untouched: close it there and try again.',
  'file-exists': 'The file {{path}} exists already and has been left as it was: choose another name.',
  'copy-inside':
    'Rådslag keeps its sessions in {{path}}: a copy there would be lost together with them. Choose another folder, for example on a USB stick.',
  'rescue-inside':
    'The folder is where Rådslag keeps its sessions. Choose another, for example on a USB stick.',
  'printer-missing':
    'A PDF needs Chromium, Chrome or Edge, and none of them was found. The session and what is already exported are untouched: install one of them and export again.',
  'printer-failed': 'The PDF could not be made. The session and the other files are untouched: try again.',
  'projector-failed': 'The projector window could not be opened. The session is untouched: try again.',
  'request-invalid': 'That could not be done. The session is untouched: try again.',
  unexpected: 'Something went wrong. What was saved is safe: try again. ({{detail}})',
};

/** Names of files in a capture that are looked at. */
export const [PICTURE, PAPER] = ['screenshots/page.png', 'screenshots/page.pdf']

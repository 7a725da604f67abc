// Each is a PNG of 96 by 64 pixels, white where the object is, in base64.

/** The screen of the laptop on the desk. */
export const SCREEN =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAF0lEQVQY02NgGAWYgP3//38jkDMKSAYARec5Os/leTsAAAAASUVORK5CYII=';

/** The loaf in the kitchen. */
export const BREAD =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAKElEQVQY02NgGAXDHLD//4DgyP//geDY//+Dk/OPOA4uA/iR7RnGAAB23BWvV++E8QAAAABJRU5ErkJggg==';

/** The cat on the bookshelf. */
export const CAT =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAM0lEQVQY02NgGAWDBtQgsZ3/H0Bw/v//gMz5gcz5g8z5h5PzH8Gpx8dpgHPkkQ0YBdgBAJ6fHmVpY2juAAAAAElFTkSuQmCC';

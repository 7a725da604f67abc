// Each is a PNG of 96 by 64 pixels, white where the object is, in base64.

/** The screen of the laptop on the desk. */
export const SCREEN =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAF0lEQVQY02NgGAWYgP/////DljMKqAgAr4QzzT5A6N0AAAAASUVORK5CYII=';

/** The loaf in the kitchen. */
export const BREAD =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAJUlEQVQY02NgGAXDHfxHYrP/f4DgyP//geDY//+DzPlHRc4wBgDweRSeuaV2jQAAAABJRU5ErkJggg==';

/** The cat on the bookshelf. */
export const CAT =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAMElEQVQY02NgGAWDE9Qgsf//PwBnM/7//wGZ8weZ8w87B2jAf+I4SHrqkTmjADsAAKooHY5HUd+jAAAAAElFTkSuQmCC';

/** Where a browser tells its time zone, so that days are the learner's own. */
export const timeZoneCookie = 'layerwise-time-zone';

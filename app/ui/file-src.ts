/** The address of an uploaded picture, at least `width` pixels wide where there is such a size. */
export const fileSrc = (id: string, width: number): string => `/files/${id}/${width}`;

import type french from "../fr/pictures.ts";

/** Choosing, cropping and sending a picture. */
export default {
  choose: "Add a picture",
  replace: "Change the picture",
  current: "Current picture",
  how: "From this device, its camera, or dropped here.",
  sent: "Sent: {width} × {height} pixels, {size} kB",
  unreadable: "This browser cannot read that picture. Choose a JPEG, PNG or WebP.",
  tooHeavy: "This file is over 60 MB. Choose a lighter picture.",
  crop: "Crop the picture",
  cropHint: "Move the frame; its corners make it larger.",
  frame: "Frame of the picture, the arrow keys move it too",
  turnLeft: "Turn left",
  turnRight: "Turn right",
  use: "Use this picture",
  sending: "Sending: {percent}%",
  kept: "Your crop is kept. Try again.",
} as const satisfies Record<keyof typeof french, string>;

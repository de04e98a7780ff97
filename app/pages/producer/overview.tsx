export default () => null; // placeholder of the moment: its owner overwrites it

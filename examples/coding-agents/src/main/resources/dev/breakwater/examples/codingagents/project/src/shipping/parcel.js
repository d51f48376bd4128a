export function ship(user, content) {
  console.log(`packed ${content}`);
  console.log(`sent a parcel to ${user.name}`);
}

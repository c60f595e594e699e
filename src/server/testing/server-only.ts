// Stands in for the package of the same name while tests run outside a bundler.
export {};

"""What Convener is asked: one module a surface. Each reads, decides, stores, and acknowledges last."""

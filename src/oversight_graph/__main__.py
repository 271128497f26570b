"""``python -m oversight_graph`` is ``oversight``."""

from oversight_graph.cli import main

if __name__ == "__main__":
    main()

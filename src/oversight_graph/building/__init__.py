"""From files to an output folder: which bulletins, each one read, all of them written.

Import from the modules: reading one bulletin needs no graph, and should not load one.
"""

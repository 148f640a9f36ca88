"""Line of Sight: children's services figures that can be followed back to the record they came from."""

__version__ = "0.1.0"
